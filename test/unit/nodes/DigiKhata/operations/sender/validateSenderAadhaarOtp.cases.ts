import type { Sample } from '../sample';
import { STANDS_ELSEWHERE_SAMPLES } from './standsElsewhere.cases';

/** Eko's reply when the PAN comes next. */
export const PAN_NUMBER_REQUIRED = {
	response_status_id: 0,
	data: { application_id: '' },
	response_type_id: 2147,
	message: 'Pan Number Required',
	status: 0,
};

export const SAMPLES: readonly Sample[] = [
	{
		what: 'The Aadhaar is confirmed; the PAN comes next',
		reply: PAN_NUMBER_REQUIRED,
		result: { application_id: '', next_step: 'validateSenderPan' },
	},
	...STANDS_ELSEWHERE_SAMPLES,
];
