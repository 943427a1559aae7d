import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line for programs to read: `2230 passed, 0 failed, 3 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      let failed = false;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state] += 1;
        failed ||= state === 'failed';
      }
      // A file that can’t be loaded, or a hook that fails, fails without a test of its own.
      if (!failed && module.state() === 'failed') count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    process.stdout.write(
      `\n${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
    );
  }
}
