using System.Text;
using OpKoers.Access.SignIn;

namespace OpKoers.Access.Tests;

public sealed class TotpTests
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>The table for SHA-1 in appendix B of RFC 6238.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Code_AtTheMomentsOfTheRfc_IsAsPrinted(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Encoding.ASCII.GetBytes("12345678901234567890"), seconds / 30, 8));

    [Fact]
    public void Decode_OfBase32_GivesTheBytes() => Assert.Equal("12345678901234567890", Encoding.ASCII.GetString(Totp.Decode(Key)));

    [Fact]
    public void Code_OneStepEarlyOrLate_CountsOnceAndThenNoMore()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_600_000_000);
        var step = Totp.StepOf(now);
        string At(long moved) => Totp.Code(Totp.Decode(Key), step + moved);

        Assert.Equal(step - 1, Totp.Match(Key, At(-1), now, 0));
        Assert.Equal(step + 1, Totp.Match(Key, At(1), now, 0));
        Assert.Null(Totp.Match(Key, At(2), now, 0));
        Assert.Null(Totp.Match(Key, At(0), now, step));
        Assert.Null(Totp.Match(Key, "", now, 0));
    }
}
