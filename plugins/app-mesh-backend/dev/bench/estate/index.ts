export { naiveRead } from './naiveRead';
export { readEstate } from './readEstate';
export { startBenchEstate, type BenchEstate } from './startBenchEstate';
