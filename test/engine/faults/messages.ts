import { TIMEOUT } from './fault';

/** The words in which the node tells what happened on the way to Eko. */
export const NOT_FOUND = 'Could not resolve the address of Eko’s server';
export const UNREACHABLE = 'Could not connect to Eko’s server';
export const UNTRUSTED = 'Could not set up a secure connection to Eko';
export const REFUSED_BY_PROXY = 'Your proxy refused the connection to Eko';
export const BROKEN = 'The connection to Eko broke before the reply was complete';
export const LATE = `Eko did not answer within ${TIMEOUT / 1000} seconds`;
export const UNREADABLE = 'Eko’s reply could not be read';
