var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/gezond", () => "ok");
app.Run();
