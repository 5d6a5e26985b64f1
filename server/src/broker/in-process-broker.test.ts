import { silent } from '../../test/live-sockets.js';
import { brokerContract } from './broker.contract.js';
import { InProcessBroker } from './in-process-broker.js';

describe('the in-process broker', () => {
  brokerContract(async () => {
    const broker = new InProcessBroker(silent);
    return { here: broker, there: broker, close: () => broker.close() };
  });
});
