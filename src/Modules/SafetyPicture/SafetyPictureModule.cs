using Microsoft.Extensions.DependencyInjection;
using OpKoers.SafetyPicture.Features.Shared;
using OpKoers.SafetyPicture.Reading;
using OpKoers.Ui.Shell;

namespace OpKoers.SafetyPicture;

/// <summary>Registers the safety picture. It keeps nothing of its own: it reads statistics and areas, and puts them side by side.</summary>
public static class SafetyPictureModule
{
    /// <summary>Reading and pages.</summary>
    public static IServiceCollection AddSafetyPicture(this IServiceCollection services)
    {
        services.AddScoped<PictureReader>();
        services.AddScoped<PictureTools>();
        services.AddNavigation(new NavigationItem { Key = "safety-picture", Text = () => T.Of("Veiligheidsbeeld"), Href = PictureLinks.All, Order = 50, CarriesAsOf = false });
        return services;
    }
}
