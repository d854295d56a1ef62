import './activation.ts';
import './typing.ts';
import './watching.ts';
import './contract.ts';
import './exceptions.ts';
import './layerMap.ts';
import './fileStatus.ts';
import './commands.ts';
