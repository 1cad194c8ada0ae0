import type { Sample } from '../sample';

export const SAMPLES: readonly Sample[] = [
	{
		what: 'The Aadhaar is confirmed; the PAN comes next',
		reply: {
			response_status_id: 0,
			data: { application_id: '' },
			response_type_id: 2147,
			message: 'Pan Number Required',
			status: 0,
		},
		result: { application_id: '', next_step: 'validateSenderPan' },
	},
];
