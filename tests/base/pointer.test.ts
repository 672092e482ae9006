import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromPointer, toPointer } from '../../src/base/pointer.js';

it.each([
	[[], ''],
	[['airport', 'passengers', 1, 'count'], '/airport/passengers/1/count'],
	[['a/b', 'm~n', '~1'], '/a~1b/m~0n/~01'],
	[[''], '/'],
])('%j is written %j', (path, pointer) => {
	expect(toPointer(path)).toBe(pointer);
	expect(fromPointer(pointer)).toEqual(path.map(String));
});

it.each(['airport', 'a/b', '/~', '/~2', '/a~'])('%j is no pointer', (text) => {
	expect(fromPointer(text)).toBeUndefined();
});

it('what is written is read back', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '口') })), (path) => {
			expect(fromPointer(toPointer(path))).toEqual(path);
		}),
	);
});
