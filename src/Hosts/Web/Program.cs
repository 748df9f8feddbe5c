using OpKoers.Storage;
using OpKoers.Web;

var app = WebHost.Build(args);
await app.Services.GetRequiredService<Migrator>().MigrateAsync();
await app.RunAsync();
