import type { Browser } from 'playwright-core';
import { projectPath } from '@keng/persistence';
import { describeInBrowser } from './browser';
import { startProduct, type Product } from './product';

describeInBrowser('the pages in a browser', (launch) => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
    product.remove();
  });

  it.each([
    ['the start page', '/', 'Kẻng'],
    ['the documentation of all services', '/api/docs', 'Kẻng intake'],
  ])('shows %s without an error and without a request to another origin', async (_, path, text) => {
    const page = await browser.newPage({ locale: 'vi-VN' });
    const foreign: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(product.url) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(new URL(path, product.url).href);
    await page.getByText(text, { exact: false }).first().waitFor();
    if (process.env['KENG_SCREENSHOTS'] !== undefined) {
      await page.screenshot({ path: projectPath('coverage', `${path.replaceAll('/', '_')}.png`) });
    }
    expect({ foreign, faults }).toEqual({ foreign: [], faults: [] });
    await page.close();
  });
});
