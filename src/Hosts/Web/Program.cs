using OpKoers.Ui.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddUi(builder.Configuration);
builder.Services.AddRazorPages();

var app = builder.Build();
app.UseUi();
app.UseRouting();
app.MapUi();
app.MapRazorPages();
app.MapGet("/gezond", () => "ok");
app.Run();
