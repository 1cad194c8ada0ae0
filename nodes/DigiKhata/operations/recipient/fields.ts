import { ifsc as ifscKind } from '../../fields/kinds/ifsc';

/** The branch of a bank. */
export const ifsc = ifscKind({
	label: 'IFSC',
	eko: 'ifsc',
	identifies: true,
	placeholder: 'e.g. KKBK0000878',
	description: 'Code of the bank’s branch: four letters, a zero, six letters or digits',
});
