// Preloaded into the program (node -r): kills it at its nth change of a file (KILL_AT), in the middle of a write.
const fs = require("fs");
const { isMainThread } = require("worker_threads");

const at = Number(process.env.KILL_AT);
let changes = 0;

function kill() {
  process.kill(process.pid, "SIGKILL");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); // nothing more is done
}

function before(name, half = () => {}) {
  const whole = fs[name];
  fs[name] = (...words) => {
    if (++changes === at) {
      half(whole, ...words);
      kill();
    }
    return whole(...words);
  };
}

if (isMainThread) {
  before("writeSync", (write, descriptor, bytes, from = 0) =>
    write(descriptor, bytes, from, Math.floor((bytes.length - from) / 2)),
  );
  for (const name of ["renameSync", "rmSync", "mkdirSync", "writeFileSync"]) before(name);
  require("module").syncBuiltinESMExports();
}
