import { TIMEOUT } from './fault';

/** The words in which the node tells what happened on the way to Eko. */
export const NOT_FOUND = 'The server of Eko could not be found';
export const UNREACHABLE = 'The server of Eko could not be reached';
export const UNTRUSTED = 'No secure connection to Eko could be set up';
export const REFUSED_BY_PROXY = 'Your proxy refused the connection to Eko';
export const BROKEN = 'The connection to Eko broke before the reply was complete';
export const LATE = `Eko did not answer within ${TIMEOUT / 1000} seconds`;
export const UNREADABLE = 'Eko’s reply could not be read';
