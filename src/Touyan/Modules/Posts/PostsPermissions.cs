using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Posts;

/// <summary>What may be done with service posts and deeds, and which roles may.</summary>
public sealed class PostsPermissions : IPermissionSource
{
    public static readonly Permission Read = new("posts.read", "查看党员岗位和服务");

    public static readonly Permission Edit = new("posts.edit", "设置岗位，安排、确认认领，登记和确认服务");

    public static readonly Permission Serve = new("posts.serve", "认领岗位，登记本人的服务");

    public static readonly Permission Export = new("posts.export", "导出党员岗位和服务");

    public static readonly Permission Import = new("posts.import", "导入党员岗位");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member),
            new(Edit, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Serve, Role.Member),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Import, Role.CountyAdministrator, Role.CommitteeAdministrator),
        ];
}
