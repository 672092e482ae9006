/** What becomes of a value that should be an application. */

import type { Issue } from '../base/issue.js';
import type { Application } from './schema.js';

export type CheckResult =
	| { readonly ok: true; readonly application: Application; readonly warnings: readonly Issue[] }
	| { readonly ok: false; readonly issues: readonly Issue[] };
