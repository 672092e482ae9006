/** Words about a batch in English. */

import type { BatchWords } from '../batch.js';
import { grouped } from '../digits.js';
import { quoted } from './quoted.js';

const number = (value: number) => grouped(String(Math.round(value)));

export const batch: BatchWords = {
	whole: 'The batch as a whole',
	conflicts: 'Conflicts between applications',
	duplicateId: 'Several applications with the same id',
	parties: (parties) => parties.join(', '),
	idleRules: (pack, rules) => `Rules of ${pack} that applied to no application of this batch: ${rules.join('; ')}`,
	interrupted: 'Interrupted: this report is not complete.',
	shard: (index, parts) => `This is part ${index} of ${parts} of the batch.`,
	progress: ({ done, total, share, rate, left }) => {
		const whole = total === undefined ? '' : ` of ${number(total)}`;
		const percent = share === undefined ? '' : ` (${Math.floor(share * 100)}%)`;
		const time = left === undefined ? '' : `, about ${duration(left)} left`;
		return `${number(done)}${whole} checked${percent}, ${number(rate)} a second${time}`;
	},
	reportsWritten: (files) => `Report written to ${quoted(files)}.`,
};

function duration(seconds: number): string {
	if (seconds < 60) return `${Math.ceil(seconds)} s`;
	return seconds < 3600 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
