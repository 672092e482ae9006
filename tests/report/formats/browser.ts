/** A real browser without a window: Chromium, spoken to through a pipe. */

import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** `CHROMIUM`, else the first of the usual names on the path; `undefined` where there is none. */
export function findChromium(): string | undefined {
	const named = process.env.CHROMIUM;
	if (named) return named;
	const folders = (process.env.PATH ?? '').split(delimiter);
	const places = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => folders.map((folder) => join(folder, name)));
	return places.find(isProgram);
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

export interface View {
	/** In CSS pixels. */
	readonly width: number;
	readonly height?: number;
	readonly scheme?: 'light' | 'dark';
	/** Default: scripts run. */
	readonly scripts?: boolean;
}

export interface Page {
	/** The value of an expression in the page, as JSON would carry it. */
	readonly evaluate: <T>(expression: string) => Promise<T>;
	/** A4 unless the page says otherwise. */
	readonly pdf: () => Promise<Buffer>;
	/** PNG; `whole`: the page to its end. */
	readonly screenshot: (whole?: boolean) => Promise<Buffer>;
	/** Where the page asked for anything beyond itself, and what it wrote on its console. */
	readonly requests: readonly string[];
	readonly complaints: readonly string[];
	readonly close: () => Promise<void>;
}

export interface Browser {
	/** Opens a file in a new tab. */
	readonly open: (url: string, view: View) => Promise<Page>;
	readonly close: () => Promise<void>;
}

type Params = Readonly<Record<string, unknown>>;
interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly sessionId?: string;
	readonly params?: Params;
	readonly result?: Params;
	readonly error?: { readonly message: string };
}

export async function startBrowser(program: string): Promise<Browser> {
	const profile = mkdtempSync(join(tmpdir(), 'kouan-chromium-'));
	const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-extensions'];
	const quiet = ['--disable-background-networking', '--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND'];
	const child = spawn(program, [...flags, ...quiet, '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
	});
	const { send, listen } = connect(child);

	const open = async (url: string, { width, height = 900, scheme = 'light', scripts = true }: View): Promise<Page> => {
		const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
		const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
		const ask = (method: string, params: Params = {}) => send(method, params, sessionId as string);
		const requests: string[] = [];
		const complaints: string[] = [];
		const loaded = new Promise<void>((resolve) => {
			listen(sessionId as string, (method, params) => {
				const { request, entry, args, exceptionDetails, message } = params as Record<string, { url?: string; text?: string }>;
				if (method === 'Network.requestWillBeSent' && request?.url !== undefined && request.url !== url) requests.push(request.url);
				if (method === 'Log.entryAdded') complaints.push(entry?.text ?? '');
				if (method === 'Runtime.consoleAPICalled') complaints.push(JSON.stringify(args));
				if (method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(exceptionDetails));
				if (method === 'Page.javascriptDialogOpening') complaints.push(`dialog: ${message}`);
				if (method === 'Page.loadEventFired') resolve();
			});
		});
		for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await ask(`${domain}.enable`);
		await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 500 });
		await ask('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
		await ask('Emulation.setScriptExecutionDisabled', { value: !scripts });
		await ask('Page.navigate', { url });
		await loaded;
		return {
			evaluate: async <T>(expression: string) => {
				const { result, exceptionDetails } = await ask('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
				if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
				return (result as { readonly value: T }).value;
			},
			pdf: async () => {
				const { data } = await ask('Page.printToPDF', { preferCSSPageSize: true, displayHeaderFooter: false });
				return Buffer.from(data as string, 'base64');
			},
			screenshot: async (whole = false) => {
				const { data } = await ask('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole });
				return Buffer.from(data as string, 'base64');
			},
			requests,
			complaints,
			close: async () => {
				await send('Target.closeTarget', { targetId });
			},
		};
	};
	return {
		open,
		close: async () => {
			const ended = new Promise((resolve) => child.once('exit', resolve));
			await send('Browser.close').catch(() => child.kill());
			await ended;
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

/** Messages are JSON, each ended by a NUL; ours go to the third further stream of the child, its own come from the fourth. */
function connect(child: ChildProcess) {
	const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
	const waiting = new Map<number, { readonly resolve: (result: Params) => void; readonly reject: (error: Error) => void }>();
	const listeners = new Map<string, (method: string, params: Params) => void>();
	let last = 0;
	let pending: Buffer = Buffer.alloc(0);
	output.on('data', (chunk: Buffer) => {
		pending = Buffer.concat([pending, chunk]);
		for (let end = pending.indexOf(0); end >= 0; end = pending.indexOf(0)) {
			const message = JSON.parse(pending.subarray(0, end).toString()) as Message;
			pending = pending.subarray(end + 1);
			if (message.id === undefined) {
				listeners.get(message.sessionId ?? '')?.(message.method ?? '', message.params ?? {});
				continue;
			}
			const asked = waiting.get(message.id);
			waiting.delete(message.id);
			if (message.error === undefined) asked?.resolve(message.result ?? {});
			else asked?.reject(new Error(message.error.message));
		}
	});
	const fail = (error: Error) => {
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	child.on('error', fail);
	child.on('exit', (status) => fail(new Error(`the browser ended with ${status}`)));
	input.on('error', () => {});
	return {
		send: (method: string, params: Params = {}, sessionId?: string) =>
			new Promise<Params>((resolve, reject) => {
				last += 1;
				waiting.set(last, { resolve, reject });
				input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
			}),
		listen: (sessionId: string, listener: (method: string, params: Params) => void) => listeners.set(sessionId, listener),
	};
}
