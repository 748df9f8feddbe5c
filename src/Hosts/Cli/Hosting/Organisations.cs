using System.Security.Cryptography;
using System.Text;

namespace OpKoers.Cli.Hosting;

/// <summary>The municipality a command works for.</summary>
internal static class Organisations
{
    public static Guid Find(Arguments arguments) => Of(arguments.Option("--municipality") ?? "GM0141");

    public static Guid Of(string code) => new(SHA256.HashData(Encoding.UTF8.GetBytes("opkoers:organisation:" + code)).AsSpan(0, 16), true);
}
