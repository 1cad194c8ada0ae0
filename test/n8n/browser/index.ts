import { credentialGreen, credentialRed } from './credential';
import { dragReference } from './dragReference';
import { failedItem } from './failedItem';
import { fillAndRun } from './fillAndRun';
import { findNode } from './findNode';
import { icons } from './icons';
import { importExamples } from './importExamples';
import { journey } from './journey';
import { options } from './options';
import { pickRecipient } from './pickRecipient';
import { previewOutput } from './previewOutput';
import { refusal, refusedField } from './refusal';
import { signUp } from './signUp';

/**
 * From an empty n8n to a reference in the next node, before a run and after it, and a refusal read,
 * with the mouse and the keyboard. With `--screenshots`, pictures of each step go to
 * coverage/n8n-screenshots/editor.
 */
export const browserFlows = journey([
	signUp,
	credentialRed,
	credentialGreen,
	findNode,
	fillAndRun,
	dragReference,
	icons,
	refusal,
	refusedField,
	failedItem,
	options,
	previewOutput,
	pickRecipient,
	importExamples,
]);
