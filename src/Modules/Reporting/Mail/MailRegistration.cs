using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Reporting.Mail.Outbox;
using OpKoers.Reporting.Mail.Transport;
using OpKoers.Reporting.Mail.Writing;

namespace OpKoers.Reporting.Mail;

/// <summary>Registers what writes and sends messages.</summary>
internal static class MailRegistration
{
    /// <summary>With the settings of an installation: without a transport nothing is written or sent.</summary>
    public static void AddMail(IServiceCollection services, IConfiguration configuration)
    {
        var options = (configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions()).Check();
        services.AddSingleton(options);
        IMailTransport? transport = options.Transport switch
        {
            MailWay.Folder => new FolderTransport(options.Folder),
            MailWay.Smtp => new SmtpTransport(options.Smtp),
            _ => null,
        };
        if (transport is not null)
        {
            AddWork(services, transport);
        }
    }

    /// <summary>The work itself, over a transport.</summary>
    public static void AddWork(IServiceCollection services, IMailTransport transport)
    {
        services.AddSingleton(transport);
        services.AddScoped<MailSources>();
        services.AddScoped<MailDesk>();
        services.AddScoped<ReminderRound>();
        services.AddScoped<AnnouncementRound>();
        services.AddScoped<Carrier>();
        services.AddScoped<MailSender>();
        services.AddSingleton<PostOffice>();
        services.AddHostedService(provider => provider.GetRequiredService<PostOffice>());
    }
}
