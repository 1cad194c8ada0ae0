import { withSection } from './markdownSection';
import { messagesMarkdown } from './messagesMarkdown';
import { operationsMarkdown } from './operationsMarkdown';

/** The README with what the code itself says between its markers: no word of it is written by hand. */
export function withGeneratedSections(readme: string): string {
	const withOperations = withSection(readme, 'operations', operationsMarkdown());
	return withSection(withOperations, 'messages', messagesMarkdown());
}
