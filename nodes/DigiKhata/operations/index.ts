import type { Operation, Resource } from '../contract/operation';
import { account } from './account';
import { recipient } from './recipient';
import { sender } from './sender';
import { transaction } from './transaction';

/** THE CATALOG: every resource of the node, in the order people see. */
export const RESOURCES: readonly Resource[] = [sender, recipient, transaction, account];

/** Every operation of the node. */
export const OPERATIONS: readonly Operation[] = RESOURCES.flatMap(({ operations }) => operations);
