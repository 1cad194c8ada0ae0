import type { IDataObject } from 'n8n-workflow';

import { AADHAAR } from '../unit/support';

/** A usable value for every field that an operation may have, but for the sender, who is the item's. */
export const GOOD_PARAMETERS: IDataObject = {
	senderName: 'Asha Verma',
	dateOfBirth: '1990-05-15',
	residenceAddress: 'Pune',
	otp: '048291',
	otpRefId: 'a+b/==',
	aadhaarNumber: AADHAAR,
	panNumber: 'PQRPS5678Z',
	orgId: '1',
	consentLanguage: '4',
};
