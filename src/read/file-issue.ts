/** What a file system answers when it refuses, as an issue. */

import type { Issue } from '../base/issue.js';
import { readIssue } from './issues.js';
import { systemCodeOf } from './system-error.js';

/** The issue of an error that a file system threw; `path` is as the user named it. What is no such error is thrown again. */
export function fileIssue(error: unknown, path: string, file: string): Issue {
	const code = systemCodeOf(error);
	switch (code) {
		case undefined:
			throw error;
		case 'ENOENT':
		case 'ENOTDIR':
		case 'ENAMETOOLONG':
		case 'ERR_INVALID_ARG_VALUE':
			return readIssue('input.not-found', { path }, { file });
		case 'EACCES':
		case 'EPERM':
			return readIssue('input.no-permission', { path }, { file });
		case 'EISDIR':
			return readIssue('input.is-folder', { path }, { file });
		case 'ELOOP':
			return readIssue('input.link-loop', { path }, { file });
		case 'EMFILE':
		case 'ENFILE':
			return readIssue('input.too-many-open-files', { path }, { file });
		default:
			return readIssue('input.unreadable', { path, error: code }, { file });
	}
}
