import type { Operation } from './operation';
import { generateSenderAadhaarOtp } from './sender/generateSenderAadhaarOtp.operation';

/** THE REGISTRY: every operation of the node, in the order people see. One line each. */
export const OPERATIONS: readonly Operation[] = [generateSenderAadhaarOtp];
