import { join } from 'node:path';
import ts from 'typescript';

import { projectFolder } from './projectTarball';

/** Who is told when the compiler is through with a change. */
export interface SourceWatcher {
	/** There is no mistake, or none any more. */
	readonly accepted: () => void;
	/** These are the mistakes, each with its file and line. */
	readonly refused: (mistakes: string) => void;
}

/**
 * Checks what ships: once before it returns, without telling of a success, then after each change, by
 * TypeScript's own watch mode. Returns how to end it.
 */
export function watchSources(watcher: SourceWatcher): () => void {
	let isFirst = true;
	let mistakes: ts.Diagnostic[] = [];
	const host = ts.createWatchCompilerHost(
		join(projectFolder, 'tsconfig.json'),
		{},
		ts.sys,
		ts.createSemanticDiagnosticsBuilderProgram,
		(mistake) => mistakes.push(mistake),
		(_status, _newLine, _options, mistakeCount) => {
			// It also tells when it begins, without a count.
			if (mistakeCount === undefined) return;
			const found = mistakes;
			mistakes = [];
			if (mistakeCount > 0) watcher.refused(inWords(found));
			else if (!isFirst) watcher.accepted();
		},
	);
	const watching = ts.createWatchProgram(host);
	isFirst = false;
	return () => watching.close();
}

function inWords(mistakes: readonly ts.Diagnostic[]): string {
	return ts.formatDiagnostics(mistakes, {
		getCurrentDirectory: () => projectFolder,
		getCanonicalFileName: (name) => name,
		getNewLine: () => '\n',
	});
}
