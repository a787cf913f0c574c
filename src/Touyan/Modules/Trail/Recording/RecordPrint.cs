using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Recording;

/// <summary>Records that somebody prints a page, and gives the line that stands at its foot: who, when, and the last seal of the county's trail.</summary>
public sealed class RecordPrint(TouyanDb db, Trail trail, TimeProvider clock)
{
    private const int HashShown = 16;

    public sealed record Input
    {
        [Description("页面地址，不含查询部分"), Required, StringLength(200), RegularExpression("^/[^?#]*$")]
        public string Path { get; init; } = "";

        [Description("页面标题"), Required, StringLength(200)]
        public string Title { get; init; } = "";
    }

    /// <summary>What the printer is given.</summary>
    /// <param name="Line">What stands at the foot of each sheet.</param>
    public sealed record Done([property: Description("印在页脚的一行")] string Line);

    public async Task<Done> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var now = clock.UtcNow;
        trail.Record(by, TrailActs.Print, new TrailSubject("page", Guid.Empty, input.Title), reason: null, input.Path);
        await db.SaveChangesAsync(ct);
        var seal = await db.TrailSeals.WithoutLeaves().OrderByDescending(s => s.No).FirstOrDefaultAsync(ct);
        var sealedAs = seal is null ? "" : $"　操作记录封存第 {seal.No} 号 {Convert.ToHexString(TrailSeal.Read(seal).Hash)[..HashShown]}";
        return new Done($"{by.Name} {Clock.ToChinaTime(now):yyyy-MM-dd HH:mm} 打印{sealedAs}");
    }
}
