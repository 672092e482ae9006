/** Why a pack does not answer for an application, and what is said where it is made to. */

export interface EngineIssues {
	/** The as-of date is none, or is not written `YYYY-MM-DD`. */
	readonly 'rules.as-of-date': { readonly written: string };
	/** The day of filing, or the as-of date, lies outside the time that the standard was in force. */
	readonly 'rules.not-in-force': { readonly pack: string; readonly date: string; readonly from: string; readonly to: string };
	/** The same, as a warning on a result that was asked for all the same. */
	readonly 'rules.lapsed': { readonly pack: string; readonly date: string; readonly from: string; readonly to: string };
}
