import type { Flow } from '../stage';
import { manualRun } from './manualRun';

/** What users do with the package, each run in real n8n. A flow is one file and one line here. */
export const flows: readonly Flow[] = [manualRun];
