using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail.Recording;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Security;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Trail;

/// <summary>The trail over REST: printing is told, and seals are fetched by those who keep them elsewhere.</summary>
internal sealed class TrailApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        api.MapPost(
                "/prints",
                async (RecordPrint.Input body, RecordPrint record, Actor by, CancellationToken ct) => await record.RunAsync(body, by, ct)
            )
            .NeedsSignIn()
            .WithTags("操作记录")
            .WithName("recordPrint")
            .WithSummary("登记打印")
            .WithDescription("打印页面前登记，返回印在页脚的一行：打印人、时间和操作记录最近一次封存的编号与摘要。")
            .Example("""{"path":"/members","title":"花名册"}""");
        api.MapGet(
                "/trail/seals",
                async (
                    ReadSeals read,
                    Actor by,
                    [Description("County 本县（市、区），Installation 系统和服务器；不写为本县")] TrailRealm? realm,
                    [Description("上一页给出的游标")] string? cursor,
                    CancellationToken ct
                ) => await read.RunAsync(realm ?? TrailRealm.County, cursor, by, ct)
            )
            .Needs(TrailPermissions.Read)
            .WithTags("操作记录")
            .WithName("readSeals")
            .WithSummary("操作记录的封存")
            .WithDescription("最近的封存在前：编号、条数、根摘要、前一号摘要、签名。留存在别处，日后可作为核验的存证。");
    }
}
