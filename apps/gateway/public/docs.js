const services = ['intake', 'cases', 'recognition', 'directory', 'vault', 'gateway'];

window.SwaggerUIBundle({
  dom_id: '#docs',
  urls: services.map((name) => ({ name, url: `/api/openapi/${name}.json` })),
  presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
  // Its logo carries a style sheet of its own, which this site's policy refuses.
  plugins: [() => ({ components: { Logo: () => null } })],
  layout: 'StandaloneLayout',
  deepLinking: true,
  validatorUrl: null,
});
