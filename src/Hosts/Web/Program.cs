using System.Globalization;
using OpKoers.Storage;
using OpKoers.Web;

// What no request asks for, such as a message by e-mail, is Dutch on whatever machine.
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");

var app = WebHost.Build(args);
await app.Services.GetRequiredService<Migrator>().MigrateAsync();
await app.RunAsync();
