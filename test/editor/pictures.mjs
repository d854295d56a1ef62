// npm run pictures
import { register } from 'tsx/esm/api';

register();
const { takePictures } = await import('./ui/pictures.ts');
await takePictures();
