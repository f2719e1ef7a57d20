import type { Locator } from 'playwright-core';

/** Whether a picture shows anything: of one colour alone it is blank. */
export async function inkOf(picture: Locator): Promise<'drawn' | 'blank'> {
  const png = await picture.screenshot();
  const page = picture.page();
  const colours = await page.evaluate<number>(
    `new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const seen = new Map();
        for (let at = 0; at < data.length; at += 4) {
          const colour = (data[at] >> 4) * 256 + (data[at + 1] >> 4) * 16 + (data[at + 2] >> 4);
          seen.set(colour, (seen.get(colour) ?? 0) + 1);
        }
        const most = Math.max(...seen.values());
        resolve(1 - most / (data.length / 4));
      };
      image.onerror = reject;
      image.src = 'data:image/png;base64,${png.toString('base64')}';
    })`,
  );
  return colours > 0.02 ? 'drawn' : 'blank';
}
