// One measurement of `npm run bench -- diffusion` in a process of its own, so that its peak memory is its own.
import { inventedColumns } from './invented.mjs';

const { reachCounts } = await import('@ambit/signals');

const [reviews = 0, people = 0, meet = Infinity] = process.argv.slice(2).map(Number);
const network = inventedColumns(reviews, people, meet);
const began = process.cpuUsage();
const counts = reachCounts(network);
const { user, system } = process.cpuUsage(began);
const ms = (user + system) / 1000;
const mean = counts.reduce((sum, count) => sum + count, 0) / people;
console.log(JSON.stringify({ ms, mean, size: network.mem.length / reviews, peak: process.resourceUsage().maxRSS * 1024 }));
