const services = ['intake', 'cases', 'recognition', 'directory', 'vault'];

window.SwaggerUIBundle({
  dom_id: '#docs',
  urls: services.map((name) => ({ name, url: `/api/openapi/${name}.json` })),
  presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  deepLinking: true,
  validatorUrl: null,
});
