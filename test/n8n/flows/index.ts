import { browserFlows } from '../browser';
import { workerKilled } from '../queue/workerKilled';
import { queuedPayments } from '../queue/payments';
import { claimsAtOnce } from '../queue/claimsAtOnce';
import { processWithoutPackage } from '../queue/processWithoutPackage';
import { redisTraffic } from '../queue/redisTraffic';
import type { Flow } from '../stage';
import { aiAgentExample } from './aiAgentExample';
import { aiTool } from './aiTool';
import { consentLanguages } from './consentLanguages';
import { credentialExpressions } from './credentialExpressions';
import { errorWorkflow } from './errorWorkflow';
import { everyOperation } from './everyOperation';
import { executeStep } from './executeStep';
import { httpRequestNode } from './httpRequestNode';
import { abandonedKycForm, kycFormExample, shippedKycForm } from './kycFormExample';
import { killedLoads, loadWalletsExample } from './loadWalletsExample';
import { loop } from './loop';
import { manualRun } from './manualRun';
import { notSaved } from './notSaved';
import { killedSchedule, overlappingSchedules, scheduledExample } from './scheduledExample';
import { killedPayments, repeatedPayments } from './payments';
import { reconcileExample } from './reconcileExample';
import { impatientPayer, payerInTrouble, sendMoneyExample } from './sendMoneyExample';
import { subWorkflow } from './subWorkflow';
import { unsureKycForm } from './unsureKycForm';
import { webhookExample } from './webhookExample';

/**
 * What users do with the package, each run in real n8n. A flow is one file and one line here. Flows of one
 * group run one after the other and share an n8n; groups run side by side, the longest first.
 */
export const groups: ReadonlyArray<readonly Flow[]> = [
	// It mostly waits.
	[claimsAtOnce],
	[unsureKycForm, abandonedKycForm, shippedKycForm, kycFormExample],
	[
		killedPayments,
		loadWalletsExample,
		killedLoads,
		sendMoneyExample,
		impatientPayer,
		payerInTrouble,
		reconcileExample,
	],
	[workerKilled, processWithoutPackage, redisTraffic, queuedPayments],
	[
		manualRun,
		webhookExample,
		scheduledExample,
		overlappingSchedules,
		killedSchedule,
		loop,
		errorWorkflow,
		subWorkflow,
		executeStep,
		consentLanguages,
		credentialExpressions,
		httpRequestNode,
		aiTool,
		aiAgentExample,
		notSaved,
		repeatedPayments,
		everyOperation,
	],
	browserFlows,
];
