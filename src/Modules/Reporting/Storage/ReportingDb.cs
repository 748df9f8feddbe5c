using Microsoft.EntityFrameworkCore;
using OpKoers.Storage;

namespace OpKoers.Reporting.Storage;

/// <summary>The tables of reporting, all prefixed <c>reporting_</c>. Programmes, efforts, goals and indicators are known by identity only.</summary>
internal sealed partial class ReportingDb(DatabaseSession session, IActor actor, TimeProvider time) : ModuleDbContext(session, actor, time)
{
    protected override void Map(ModelBuilder model)
    {
        MapMoments(model);
        MapSteering(model);
        MapEditions(model);
        MapMail(model);
    }
}
