import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTempDir } from './temp-dir';

const jestProgram = join(require.resolve('jest/package.json'), '..', 'bin', 'jest.js');

/** Runs a spec with the given body in a Jest of its own; resolves to its exit code and what it printed. */
function runSpec(body: string): Promise<{ code: number; output: string }> {
  return withTempDir(async (directory) => {
    const config = {
      rootDir: directory,
      transform: { '\\.ts$': require.resolve('@swc/jest') },
      testMatch: ['**/*.spec.js'],
    };
    const cleanExit = JSON.stringify(join(__dirname, 'clean-exit.ts'));
    writeFileSync(
      join(directory, 'leak.spec.js'),
      `const { expectCleanExit } = require(${cleanExit});\n${body}\nexpectCleanExit({ timeoutMs: 500 });\n`,
    );
    return new Promise((resolve) => {
      const args = [jestProgram, '--config', JSON.stringify(config), '--runInBand', '--forceExit'];
      const child = execFile(process.execPath, args, { cwd: directory }, (_, stdout, stderr) =>
        resolve({ code: child.exitCode ?? 1, output: stdout + stderr }),
      );
    });
  });
}

describe('leaving things open', () => {
  it('is no matter if they are closed in time', async () => {
    const { code, output } = await runSpec(`
      const server = require('node:net').createServer();
      beforeAll((done) => void server.listen(0, done));
      afterAll(() => void server.close());
      it('listens', () => expect(server.listening).toBe(true));
    `);
    expect(output).toContain('1 passed');
    expect(code).toBe(0);
  });

  it('fails the file and names a server', async () => {
    const { code, output } = await runSpec(`
      const server = require('node:net').createServer();
      beforeAll((done) => void server.listen(0, done));
      it('listens', () => expect(server.listening).toBe(true));
    `);
    expect(output).toContain('The file leaves open: TCPServerWrap ×1');
    expect(code).toBe(1);
  });

  it('fails the file and names a child process', async () => {
    const { code, output } = await runSpec(`
      const { spawn } = require('node:child_process');
      it('sleeps', () => void spawn(process.execPath, ['-e', 'setTimeout(() => {}, 2000)'], { stdio: 'ignore' }));
    `);
    expect(output).toContain('The file leaves open: ProcessWrap ×1');
    expect(code).toBe(1);
  });
});
