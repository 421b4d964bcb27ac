import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output of a run with `N passed, N failed`; a file that does not load counts as one failure. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
    const passed = tests.filter((state) => state === 'passed').length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    const failed = tests.filter((state) => state === 'failed').length + broken;
    // The other reporters write their summary in the same round; this line is the last one.
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
