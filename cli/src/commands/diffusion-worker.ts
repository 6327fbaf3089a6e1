import { parentPort, workerData } from 'node:worker_threads';
import { TableWriter, type DistanceTable, type TableJob } from '@ambit/signals';

const writer = new TableWriter(workerData as DistanceTable);

parentPort?.on('message', (job: TableJob) => {
  const pieces = writer.write(job);
  parentPort?.postMessage(
    pieces,
    pieces.map(({ buffer }) => buffer),
  );
});
