import { serve, type Request } from "../../sim/port.ts";

const { port1, port2 } = new MessageChannel();

serve({
  send: (reply) => self.postMessage(reply),
  receive: (listener) => {
    self.onmessage = ({ data }: MessageEvent<Request>) => listener(data);
  },
  breathe: () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }),
});
