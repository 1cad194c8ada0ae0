/**
 * What a changelog in the form of Keep a Changelog says of a version, without the heading;
 * undefined if it has no section for it, or an empty one.
 */
export function changesOf(changelog: string, version: string): string | undefined {
	const sections = changelog.split(/^## /m).slice(1);
	const section = sections.find((text) => text.startsWith(`[${version}] - `));
	return section?.split('\n').slice(1).join('\n').trim() || undefined;
}
