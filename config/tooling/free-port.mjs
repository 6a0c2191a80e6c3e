import { createServer } from 'node:net';

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });

/** A port that the operating system says is free on the loopback address. */
export const freePort = () => listen(0, '127.0.0.1');

/** Whether a server could listen on this port, on every address of the machine. */
export const isPortFree = async (port) => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code !== 'EAFNOSUPPORT' && error.code !== 'EADDRNOTAVAIL') return false;
    }
  }
  return true;
};

/** The wanted port, else the next free one after it. */
export const nextFreePort = async (wanted) => {
  for (let port = wanted; port < Math.min(wanted + 200, 65_536); port += 1) if (await isPortFree(port)) return port;
  return freePort();
};
