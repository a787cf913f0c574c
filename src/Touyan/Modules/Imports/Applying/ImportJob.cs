using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;
using Touyan.Platform.Security;

namespace Touyan.Modules.Imports.Applying;

/// <summary>The work behind an import, outside its request: check it, or write it. Running twice does it once.</summary>
internal sealed class ImportJob(TouyanDb db, IActorsByAccount actors, CheckImport check, WriteImport write) : IJobHandler
{
    public const string JobKind = "import";

    private static readonly Refusal UploaderGone = Refusal.Conflict("import.uploader-disabled", "上传人的账号已停用，导入没有进行。");

    public string Kind => JobKind;

    public async Task RunAsync(Job job, CancellationToken ct)
    {
        var id = ImportId.Parse(job.Payload, provider: null);
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return;

        if (await actors.FindAsync(import.UploadedBy, "job", ct) is not { } by)
        {
            await db
                .Imports.Where(i => i.Id == id)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(i => i.Status, ImportStatus.Refused)
                            .SetProperty(i => i.RefusalCode, UploaderGone.Code)
                            .SetProperty(i => i.RefusalMessage, UploaderGone.Message),
                    ct
                );
            return;
        }

        if (import.Status is ImportStatus.Checking)
            await check.RunAsync(id, by, ct);
        else if (import.Status is ImportStatus.Applying)
            await write.RunAsync(id, by, ct);
    }
}
