/** What Nest hands to controllers: the ports as a value, the cookies, the live stream. */
export const PORTS = Symbol('ports');
export const COOKIES = Symbol('cookies');
export const LIVE = Symbol('live-queues');
export const READINESS = Symbol('readiness');
export const SIGN_IN_RULES = Symbol('sign-in-rules');
export const LETTERS = Symbol('letters');
export const FRAME = Symbol('portal-frame');
