import type { FieldError } from '../../../credentials/fieldError';
import type { Effect } from '../contract/effects';
import type { Secrets } from '../safety/redact';

/** Something that a person has to act on, in words. */
export interface UserMessage {
	/** What happened. Holds none of Eko's text, since n8n replaces messages by the words in them. */
	message: string;
	/** How to go on. */
	description: string;
	/** Of the reply, when it is what went wrong. */
	httpCode?: string;
}

/** What the texts need to know about the call. */
export interface CallFacts {
	effect: Effect;
	/** After a change of unknown outcome: how to learn whether it was made. */
	adviceWhenUnknown?: string | undefined;
	/** What a refusal means where it says nothing about what was asked. */
	adviceWhenRefused?: string | undefined;
	environment: string;
	/** Milliseconds. */
	timeout: number;
	secrets: Secrets;
}

/** A field's error as a message. */
export function toMessage({ message, description }: FieldError): UserMessage {
	return { message, description };
}
