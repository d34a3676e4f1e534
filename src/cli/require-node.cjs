'use strict';
// Plain JavaScript on purpose: it has to run on the Node that is too old for everything else.
const wanted = [20, 10];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `Plan Monitor needs Node ${wanted.join('.')} or later; this is Node ${process.versions.node}. ` +
      'Install Node 20 from https://nodejs.org, then run the command again.',
  );
  process.exit(2);
}
