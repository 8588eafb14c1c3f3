/** Everything that is answered only when the workspace runs: large, and loaded when the page has been painted. */
export { acts } from './acts/index';
export { personView, sightOf } from './sight';
export { Site } from './Site';
