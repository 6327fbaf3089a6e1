// Prints failures, one line a skipped suite, and the closing count that .ci/run adds up.
export default class QuietReporter {
  onTestResult(_test, result) {
    if (result.failureMessage) process.stderr.write(`${result.testFilePath}\n${result.failureMessage}\n`);
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests} skipped\n`);
  }
}
