/** Where the endpoints of one sender begin, below BASE_PATH. */
export const SENDER_PATH = '/customer/payment/ppi-digikhata/sender/{customer_id}';
