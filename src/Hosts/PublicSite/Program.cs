using OpKoers.PublicSite;

await PublicHost.Build(args).RunAsync();
