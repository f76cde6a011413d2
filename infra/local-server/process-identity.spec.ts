import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../../libs/testing/src/eventually';
import { commandLine, isAlive, startMark } from './process-identity';
import { stopProcess } from './stop-process';

const children: ChildProcess[] = [];

async function aProcess(script: string): Promise<{ child: ChildProcess; pid: number }> {
  const child = spawn(process.execPath, ['-e', `${script}; console.log('ready')`, 'a-mark']);
  children.push(child);
  await once(child.stdout, 'data');
  return { child, pid: child.pid ?? 0 };
}

afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

describe('a process', () => {
  it('is known by its start and its command line while it runs', async () => {
    const { child, pid } = await aProcess('setInterval(() => {}, 1000)');
    expect(isAlive(pid)).toBe(true);
    expect(commandLine(pid)).toContain('a-mark');
    expect(startMark(pid)).toBe(startMark(pid));
    expect(startMark(pid)).not.toBe(startMark(process.pid));

    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(pid)).toBe(false);
    expect(commandLine(pid)).toBeUndefined();
    expect(startMark(pid)).toBeUndefined();
  });

  it('is stopped with ever firmer signals', async () => {
    const { child, pid } = await aProcess(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`);
    const gone = await stopProcess(pid, [
      { signal: 'SIGTERM', patienceMs: 50 },
      { signal: 'SIGKILL', patienceMs: 5000 },
    ]);
    expect(gone).toBe(true);
    await eventually('its end was noticed', () => child.signalCode === 'SIGKILL');
  });

  it('that does not heed the last signal is said to live on', async () => {
    const { pid } = await aProcess(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`);
    expect(await stopProcess(pid, [{ signal: 'SIGTERM', patienceMs: 50 }])).toBe(false);
    expect(isAlive(pid)).toBe(true);
  });
});
